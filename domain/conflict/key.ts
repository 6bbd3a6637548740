/** How names of organisations are compared: width, case, blanks and punctuation set aside; `org_key` in the database. */
export const orgKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[A-Z]/g, letter => letter.toLowerCase())
    .replace(/[\][\s(){}<>.,;:·•・'"“”‘’、。《》〈〉【】_/&—–-]/g, '')
