import type zh from '../zh-CN/refusal'

const words: typeof zh = {
  undo_no_move: 'There is no move to take back, or something has happened since.',
  undo_not_own: 'Somebody else made this move, so you can’t take it back.',
  undo_late: 'The time for taking it back has passed; please go on by the usual steps.',
  feedback_released: 'The feedback report has been sent and can’t be changed any more.',
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
  unavailable: 'Not available at the moment. The problem has been recorded.',
  file_damaged:
    'The stored file is missing or damaged and cannot be provided. The problem has been recorded.',
  origin: 'The request did not come from this site. Reload the page and try again.',
  identity_changed: 'This browser is now signed in as someone else; nothing was written. Reload the page.',
  session_ended:
    'Your session has ended. Keep this page open and sign in in a new tab; everything you typed is still here.',
  signInAgain: 'Sign in in a new tab',
  idempotency_mismatch:
    'The same submission was sent twice with different content. Reload the page and try again.',
  too_large: 'Too large.',
  not_json: 'The request is malformed.',
  wrong_stage: 'The case is no longer in this stage.',
  wrong_credentials: 'The e-mail address or the password is not right.',
  wrong_code: 'The code is not right, or it has been used already.',
  link_gone: 'The link has expired, has been used, or is incomplete.',
  sign_in_first: 'There is an account with this address. Sign in first, then accept the invitation.',
  last_owner: 'This is the last owner. Hand the owner role to another member first.',
  last_admin: 'This is the last administrator and can neither be disabled nor lose the role.',
  own_account: 'Your own account has to be handled by another administrator.',
  identity_unknown:
    'Single sign-on knows no staff account for you. An administrator has to invite you first, and your address must be verified there.',
  snapshot_damaged:
    'The submission no longer matches the hash it was signed with, so it can’t be shown. The problem is on record; please contact the administrator.',
  tied: 'You have a tie to this enterprise; please leave it to a colleague.',
  used_since:
    'Since the import an application was begun with these data, so it can’t be taken back as a whole. Import the corrected data and tell the enterprise to check.',
  changed_since:
    'An entry was changed after the import, so it can’t be taken back as a whole. Please mend entries one by one.',
  no_pool_waits: 'No list is waiting for its draw.',
  no_notice: 'No public notice is running.',
  not_expert: 'This person is not an expert. Grant that role first.',
  proof_password: 'Please give your password once more to show that it is you.',
  proof_code: 'Please give a code of your authenticator to show that it is you.',
  content_changed:
    'A colleague has changed something since you opened this page. Please read it again before you sign.',
  no_second_factor: 'No second factor has been set up yet.',
  already_used: 'This file already serves that kind.',
  last_use: 'This is its only use. To drop the file, remove it.',
  same_in_vault: 'A file with the same content is already in the vault.',
  vault_archived: 'This item is archived or replaced by a newer edition.',
  vault_full: 'The vault already holds 2 GB. Archive what you no longer need.',
  vault_expired: 'This document has expired. Upload a newer edition to the vault first.',
  same_record: 'The application already holds this record, word for word.',
  record_refused: 'The form does not accept this record. Change it in the vault first.',
  renewal_early: 'The certificate can’t be renewed yet.',
  not_ended: 'This application has not ended yet.',
  renewal_exists: 'A new application has already been started from this one.',
  over_limit: 'This goes over the limit; give a reason and it can still be done.',
  list_changed: 'The list has just changed; look again before you confirm.',
  nothing_to_move: 'There is nothing to move.',
  bulk_ended: 'It has ended and cannot be stopped.',
  no_targets:
    'No certificate of this scope can be drawn. Choose another scope, or wait until the results of the last round are published.',
  too_few_inspectors:
    'Too few inspectors can be drawn (two for each firm, of different employers, tied to none). Add some, or take this round back and publish it anew.',
  moved_on: 'This step has been taken or taken back already. Reload the page and look again.',
  checked_by_self: 'You were drawn to this check or recorded it; another officer has to do this.',
  team_short: 'Fewer than two inspectors go there; the check can be recorded once the seat is filled.',
  seat_left: 'That inspector has left already; load the page again.',
  no_room:
    'Too few inspectors are free: {targets, plural, one {# target needs} other {# targets need}} {needed} seats, and those on the list can take {free}. Lower the share or narrow the part to {most, plural, one {# target} other {# targets}}, add inspectors, or wait until their tasks are done.',
  pool_too_young: 'The lists have not stood published for their time yet.',
  separation: 'You have evaluated this case; deciding it is for others.',
  separationBy: 'What you did: {deed}, {on}',
  requestId: 'If you ask about this, quote {id}.',
}

export default words
