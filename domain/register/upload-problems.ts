/** What a person is told of an evidence file that was not taken. */
export const UPLOAD_PROBLEMS = [
  'missing',
  'blocked',
  'too_large',
  'rejected',
  'pending',
  'empty',
  'interrupted',
  'limited',
] as const
export type UploadProblem = (typeof UPLOAD_PROBLEMS)[number]
