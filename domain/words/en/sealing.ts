import type zh from '../zh-CN/sealing'

const words: typeof zh = {
  reopen: {
    title: 'Give the sheet of {expert} back',
    text: 'The seal is void but kept; the expert changes the sheet and seals it anew. Until the opening nobody else reads it.',
    reason: 'Why it is given back',
    submit: 'Give it back',
  },
  seals: {
    title: 'Seals of the panel, {n} of {of} in',
    note: 'After the opening the very text of every sheet can be downloaded and held against these seals. They are shown to you because your own sheet is in.',
    none: 'not sealed',
    allIn: 'All members have sealed; the officer has something to settle before the opening.',
    how: 'A seal is the SHA-256 of the text of a sheet. Download the text and hash the file; the result is the seal below, digit by digit:',
    command: 'sha256sum FILE (Windows: certutil -hashfile FILE SHA256; macOS: shasum -a 256 FILE)',
    read: 'The first line is the canonical JSON of the sheet (RFC 8785), its items in the order of their numbers; the second is the random number made at the sealing, with no line break after it.',
    download: 'Download the text of {expert}',
  },
  steps: {
    title: 'How it came about, {n, plural, one {# entry} other {# entries}}, unchangeable',
    proposed: 'proposed {points}',
    agreed: 'agreed to {points}',
    dissented: 'dissented from {points}',
  },
  answer: {
    until: 'to answer by {day}',
    title: 'Please declare or decline by {day}',
    text: 'After that day somebody else is drawn for the seat, and the register remembers that no answer came.',
  },
  opening: {
    requests:
      '{n, plural, one {# request for withdrawal is} other {# requests for withdrawal are}} unanswered',
    requestsText:
      'Asked to keep out: {names}. Every request is answered before the opening, so that no answer depends on a score; where all sheets are in, they open with the answer.',
    requestsLate:
      'Asked to keep out: {names}. Asked after the opening; to be answered before the review is closed.',
    answer: 'Answer',
    and: ', ',
    broken: 'The sheet of {seats} does not fit its seal',
    brokenText:
      'None was opened, and the log of the case says so. Replace the expert on that seat; somebody else is drawn.',
    shut: 'Somebody left after the opening; the panel is being made whole',
    shutText:
      'The opened scores have been read, so a vacant seat is only drawn: nobody is chosen for it, and no quorum opens without it. All sheets open again once the replacement has sealed.',
  },
  quorum: {
    title: 'Open with a quorum instead of waiting',
    text: '{n} sheets are sealed; the quorum is {quorum}. Seats without a sheet end with the reason below, their sheets are void but kept, and the record of the opening names them. The sealed sheets open together, and nobody is drawn in their place.',
    reason: 'Why these seats have no sheet',
    submit: 'Open the sheets',
  },
}
export default words
