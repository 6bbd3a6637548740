/** How a page is drawn: to be read, or to be found in the row of thumbnails. */
export type PictureSize = 'page' | 'thumb'

/** A drawn page. */
export type PagePicture = { bytes: Uint8Array; mime: 'image/svg+xml' | 'image/webp' }
