/** What a page may weigh. Larger input is refused before its pixels are decoded. */
export const MAX_PAGE_MEGAPIXELS = 400
export const MAX_PAGE_PIXELS = MAX_PAGE_MEGAPIXELS * 1_000_000
/** Bytes of one imported file. */
export const MAX_FILE_BYTES = 2 ** 31
/** Pages of one TIFF or PDF file. */
export const MAX_FRAMES = 5_000
/** PDF pages have no pixels of their own; they are rendered at this density. */
export const PDF_DPI = 300
