/** A table that was taken in, as the list of the latest ones tells of it. */
export type TableImported = {
  id: string
  fileName: string
  added: number
  updated: number
  unchanged: number
  by: string
  at: string
  isUndone: boolean
}
