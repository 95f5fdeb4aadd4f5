/** The parts of Plotly that are used, as far as they are used: its own types describe only the whole package. */
declare module 'plotly.js/lib/core' {
  interface PlotEvent {
    readonly points: readonly { readonly x: number | string; readonly y: number | string; readonly customdata?: unknown }[]
    readonly xvals?: readonly number[]
  }
  interface PlotElement extends HTMLElement {
    on(event: 'plotly_click' | 'plotly_hover' | 'plotly_unhover', listener: (event: PlotEvent) => void): void
    removeAllListeners(event: string): void
  }
  interface ImageOptions {
    readonly format: 'png' | 'svg'
    readonly width: number
    readonly height: number
    readonly scale?: number
  }
  interface Core {
    register(traces: readonly object[]): void
    react(element: HTMLElement, data: readonly object[], layout: object, config: object): Promise<PlotElement>
    purge(element: HTMLElement): void
    toImage(figure: { readonly data: readonly object[]; readonly layout: object }, options: ImageOptions): Promise<string>
    readonly Plots: { resize(element: HTMLElement): Promise<void> }
    readonly Fx: { hover(element: HTMLElement, at: { readonly xval: number }, subplot: string): void; unhover(element: HTMLElement): void }
  }
  const core: Core
  export default core
  export { Core, PlotElement, PlotEvent }
}
declare module 'plotly.js/lib/bar' {
  const trace: object
  export default trace
}
declare module 'plotly.js/lib/heatmap' {
  const trace: object
  export default trace
}
