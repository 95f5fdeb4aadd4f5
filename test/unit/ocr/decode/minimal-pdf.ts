/** PDF files small enough to be written by hand (ISO 32000-2, 7.5). */

export interface MinimalPdf {
  /** Points; a page each. */
  readonly pages: readonly { readonly width: number; readonly height: number; readonly rotate?: number }[]
  /** Content stream of every page. */
  readonly content?: string
  readonly encrypted?: boolean
}

const BLACK_SQUARE = '0 0 0 rg 0 0 36 36 re f'

/** A document whose cross-reference table is right to the byte. */
export function minimalPdf({ pages, content = BLACK_SQUARE, encrypted = false }: MinimalPdf): Buffer {
  const first = 4
  const kids = pages.map((_page, index) => `${first + index} 0 R`).join(' ')
  // A user and owner key that no password opens.
  const key = '41'.repeat(32)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...pages.map(
      ({ width, height, rotate = 0 }) =>
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents 3 0 R >>`
    ),
    ...(encrypted ? [`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`] : [])
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const encrypt = encrypted ? ` /Encrypt ${objects.length} 0 R /ID [<${key}> <${key}>]` : ''
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
