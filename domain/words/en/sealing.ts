import type zh from '../zh-CN/sealing'

const words: typeof zh = {
  reopen: {
    title: 'Give the sheet of {expert} back',
    text: 'The seal is void but kept; the expert changes the sheet and seals it anew. Until the opening nobody else reads it.',
    reason: 'Why it is given back',
    submit: 'Give it back',
  },
  quorum: {
    title: 'Open with a quorum instead of waiting',
    text: '{n} sheets are sealed; the quorum is {quorum}. Seats without a sheet end with the reason below, their sheets are void but kept, and the record of the opening names them. The sealed sheets open together, and nobody is drawn in their place.',
    reason: 'Why these seats have no sheet',
    submit: 'Open the sheets',
  },
}
export default words
