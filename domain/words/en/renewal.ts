import type zh from '../zh-CN/renewal'

const words: typeof zh = {
  start: 'Start from the last answers',
  startAgain: 'Apply again from this one',
  startTitle: 'Renewal is open',
  startHint:
    'Certificate {number} may be renewed: the last answers and the files still in date are taken over, changed and new questions are marked. Submit by {closesOn}.',
  againHint:
    'The last answers and the files still in date are taken over and can be changed. Commitments are signed anew.',
  lapsedHint:
    'This application lapsed because the corrections did not come back in time. Your answers and the files still in date can be the starting point of a new one; change what you like, then sign the undertakings afresh.',
  early: 'The certificate may be renewed from {opensOn}, submitted by {closesOn} at the latest.',
  exists: 'A new application has already been started from this one.',
  toSuccessor: 'Go to the new application',
  from: 'Taken over from {reference}, submitted {date}',
  renews: 'Renewal of {number}',
  counts: '{unchanged} unchanged, {changed} changed, {anew} new questions.',
  unchanged: 'unchanged since {date}',
  anew: 'new question',
  changed: 'changed',
  confirm: 'This page still holds',
  confirmed: 'Confirmed that this page still holds.',
  list: 'See what was taken over and what to fill in',
  expired: '{n} files of last time have expired and were not taken over. Please replace them:',
  expiredOne: '{name}, expired {date}',
  cycle: 'Against the last cycle ({reference}, submitted {date}): {n} answers differ',
  cycleNone: 'All answers are those of the last cycle ({reference}, submitted {date})',
  cycleMark: 'differs from the last cycle',
  cycleNew: 'not asked in the last cycle',
  verified: 'Verified on {date}, content unchanged',
  verifiedBy:
    'Verified by {name} in the formal check of {reference}. Same enterprise, same bytes, still in date: no second check is needed.',
  replaced: 'Renewed; a new certificate takes its place',
}
export default words
