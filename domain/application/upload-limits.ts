/** What one application may hold, and one file weigh; told to people in the same numbers. */
export const UPLOAD_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  files: 60,
  totalBytes: 500 * 1024 * 1024,
} as const

/** Kind of a file that answers a finding of the site visit; not part of any section. */
export const FINDING_ANSWER = 'finding_answer'
