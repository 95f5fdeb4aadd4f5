/**
 * PDF documents through PDFium (compiled to WebAssembly). PDFium's own C calls are used, because the
 * package's page objects give their memory back only after a page was rendered.
 */
import { PDFiumModule } from '@hyzyla/pdfium'

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>

/** FPDF_GetLastError, fpdfview.h. */
const ERROR_PASSWORD = 4
const ERROR_SECURITY = 5
/** FPDFBitmap_*: bytes a pixel are the same numbers. */
const BITMAP_GREY = 1
const BITMAP_BGRA = 4
const RENDER_ANNOTATIONS = 0x01
const RENDER_GREYSCALE = 0x08
const RENDER_AS_RGBA = 0x10
const OPAQUE_WHITE = 0xffffffff

/** Points are 1/72 inch; the page's rotation is applied. */
export interface PointSize {
  readonly width: number
  readonly height: number
}

export type PdfProblem = 'encrypted' | 'damaged' | 'memory'

export class PdfError extends Error {
  constructor(
    readonly problem: PdfProblem,
    message: string
  ) {
    super(message)
  }
}

let loading: Promise<Pdfium> | undefined

function loadPdfium(): Promise<Pdfium> {
  loading ??= PDFiumModule({}).then((module) => {
    module._FPDF_InitLibraryWithConfig({ version: 2 })
    return module
  })
  return loading
}

export class PdfDocument {
  private constructor(
    private readonly pdfium: Pdfium,
    private readonly handle: number,
    private readonly bytesPointer: number
  ) {}

  /** Throws PdfError when the bytes cannot be opened. */
  static async open(bytes: Uint8Array): Promise<PdfDocument> {
    const pdfium = await loadPdfium()
    return guarded(() => {
      const pointer = allocate(pdfium, bytes.length)
      pdfium.HEAPU8.set(bytes, pointer)
      const handle = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0)
      if (handle !== 0) return new PdfDocument(pdfium, handle, pointer)
      const code = pdfium._FPDF_GetLastError()
      pdfium.wasmExports.free(pointer)
      const isEncrypted = code === ERROR_PASSWORD || code === ERROR_SECURITY
      if (isEncrypted) throw new PdfError('encrypted', 'a password is required')
      throw new PdfError('damaged', 'its structure cannot be read')
    })
  }

  get pageCount(): number {
    return this.pdfium._FPDF_GetPageCount(this.handle)
  }

  pageSize(pageIndex: number): PointSize {
    return this.withPage(pageIndex, (page) => this.sizeOf(page))
  }

  /** Renders on white: RGBA, or one luminance a pixel. */
  render(pageIndex: number, width: number, height: number, colour: boolean): Uint8Array {
    const format = colour ? BITMAP_BGRA : BITMAP_GREY
    const flags = RENDER_ANNOTATIONS | (colour ? RENDER_AS_RGBA : RENDER_GREYSCALE)
    return this.withPage(pageIndex, (page) => {
      const { pdfium } = this
      const pointer = allocate(pdfium, width * height * format)
      try {
        const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, format, pointer, width * format)
        if (bitmap === 0) throw new PdfError('memory', 'no memory for its pixels')
        pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, OPAQUE_WHITE)
        pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
        pdfium._FPDFBitmap_Destroy(bitmap)
        return pdfium.HEAPU8.slice(pointer, pointer + width * height * format)
      } finally {
        pdfium.wasmExports.free(pointer)
      }
    })
  }

  close(): void {
    guarded(() => {
      this.pdfium._FPDF_CloseDocument(this.handle)
      this.pdfium.wasmExports.free(this.bytesPointer)
    })
  }

  private sizeOf(page: number): PointSize {
    return { width: this.pdfium._FPDF_GetPageWidth(page), height: this.pdfium._FPDF_GetPageHeight(page) }
  }

  private withPage<T>(pageIndex: number, use: (page: number) => T): T {
    return guarded(() => {
      const page = this.pdfium._FPDF_LoadPage(this.handle, pageIndex)
      if (page === 0) throw new PdfError('damaged', 'the page cannot be loaded')
      try {
        return use(page)
      } finally {
        this.pdfium._FPDF_ClosePage(page)
      }
    })
  }
}

function allocate(pdfium: Pdfium, byteCount: number): number {
  const pointer = pdfium.wasmExports.malloc(byteCount)
  if (pointer === 0) throw new PdfError('memory', 'no memory for its pixels')
  return pointer
}

/** A trap leaves the module in an unknown state: the next document gets a fresh one. */
function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof PdfError) throw error
    loading = undefined
    const detail = error instanceof Error ? error.message : String(error)
    throw new PdfError(/memory|OOM/i.test(detail) ? 'memory' : 'damaged', 'its content cannot be drawn')
  }
}
