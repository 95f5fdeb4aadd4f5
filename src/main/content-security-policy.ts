/** The content security policy of every document: nothing from elsewhere, no inline scripts. */

/** In development Vite's client talks to its own server and injects styles and a small inline script. */
export function contentSecurityPolicy({ development }: { readonly development: boolean }): string {
  const directives: Readonly<Record<string, string>> = {
    'default-src': "'self'",
    'script-src': development ? "'self' 'unsafe-inline'" : "'self'",
    // Mantine and Konva set style attributes.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'connect-src': development ? "'self' ws://127.0.0.1:* ws://localhost:*" : "'self'",
    'worker-src': "'self' blob:",
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'none'",
    'frame-ancestors': "'none'"
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}
