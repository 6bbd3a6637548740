import type zh from '../zh-CN/collab'

const words: typeof zh = {
  recall: {
    open: 'The check has not begun, so you can recall this',
    help: 'It becomes a draft again. The reference stays, what was submitted is kept on record, and the limit starts anew when you submit again.',
    signerOnly: 'To change something, ask the owner or a signer to recall the submission.',
    button: 'Recall and go on editing',
    begun:
      'The officer began the check at {at}, so it can’t be recalled. Anything to correct will be listed once.',
    closed: 'The check has begun, so it can’t be recalled.',
  },
  begin: {
    hint: 'The enterprise can still recall its submission. Once you begin, it can’t, and the case is yours.',
    button: 'Begin the check',
  },
}
export default words
