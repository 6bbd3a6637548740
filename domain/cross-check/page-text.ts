/** x, y, width and height in fractions (0–1) of a page as it is shown, from its upper left corner. */
export type Box = readonly [x: number, y: number, w: number, h: number]

/** A piece of text as it stands on a page, ended by a blank or a line break where the page has one, and its box. */
export type TextRun = [text: string, x: number, y: number, w: number, h: number]

/** The text of one page, counted from 1. */
export type PageText = { page: number; runs: readonly TextRun[] }
