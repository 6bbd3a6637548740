import type { Text } from '../scheme/text'

/** A file as the viewer lists it. */
export type DocumentView = {
  id: string
  name: string
  /** What it is evidence of. */
  kindName: Text
  pages: number
  mime: string
  /** Bytes. */
  size: number
  /** Its pages can be drawn: PDF and pictures, once examined. */
  canShow: boolean
}

/** Types whose pages can be drawn. */
export const DRAWN_TYPES: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp']
