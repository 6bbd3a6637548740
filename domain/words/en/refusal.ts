import type zh from '../zh-CN/refusal'

const words: typeof zh = {
  unauthenticated: 'Please sign in first.',
  second_factor: 'Please complete the second step of signing in.',
  missing: 'Not found, or not yours to see.',
  forbidden: 'You may not do this.',
  blocked: 'Not all conditions are met.',
  stale: 'Someone changed this before you. Look at the latest state, then try again.',
  invalid: 'Some answers need to be changed.',
  limited: 'Too many requests. Please try again later.',
  pending: 'Still being processed. Please try again shortly.',
  repeated: 'This has already been done.',
  origin: 'The request did not come from this site. Reload the page and try again.',
  identity_changed: 'This browser is now signed in as someone else; nothing was written. Reload the page.',
  session_ended: 'Your session has ended. Sign in again; everything you typed is kept.',
  idempotency_mismatch: 'The same submission was sent twice with different content. Reload the page and try again.',
  too_large: 'Too large.',
  not_json: 'The request is malformed.',
  wrong_stage: 'The case is no longer in this stage.',
  requestId: 'If you ask about this, quote {id}.',
  staleBy: '{by}: {what}, {at}.',
}

export default words
