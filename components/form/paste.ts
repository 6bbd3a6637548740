/** Cells of a spreadsheet as the clipboard carries them: lines of tab-separated texts, without the empty last line. */
export const clipboardCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map(line => line.split('\t').map(cell => cell.trim()))

/** Whether pasted text is more than one cell. */
export const isSheet = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''))

/** The id of an answer from what a sheet calls it: the id itself, or its name in any language given. */
export const matchOption = (cell: string, options: readonly { value: string; label: string }[]): string =>
  options.find(option => option.value === cell || option.label.toLowerCase() === cell.toLowerCase())?.value ??
  ''
