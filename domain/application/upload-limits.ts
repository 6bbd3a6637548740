const MB = 1024 * 1024

/**
 * What one application may hold, one file weigh and one upload take; told to people in the same numbers. Uploads that
 * have not ended count as what they declared.
 */
export const UPLOAD_LIMITS = {
  fileBytes: 200 * MB,
  files: 100,
  totalBytes: 2048 * MB,
  /** Bytes sent in one request: what a lost connection costs at most, and how often rights are asked again. */
  pieceBytes: 8 * MB,
  /** Uploads one person may have begun and not ended in one application. */
  unfinished: 30,
  /** Pieces of one person that may arrive at the same time, and how many a browser sends. */
  atOnce: 6,
  atOnceOfBrowser: 2,
  /** Hours after the last piece until an upload is forgotten. */
  keptHours: 72,
} as const

/** Kind of a file that answers a finding of the site visit; not part of any section. */
export const FINDING_ANSWER = 'finding_answer'
