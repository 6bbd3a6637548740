import type zh from '../zh-CN/collab'

const words: typeof zh = {
  presence: {
    title: 'Filling it in with you',
    fills: 'has been filling in “{section}” since {at}; that page is read-only for now',
    filling: '{name} is filling this in',
  },
  compare: {
    show: 'See the {n, plural, one {answer} other {# answers}} restored',
    stored: 'Saved',
    typed: 'Typed here at {at}',
    theirs: 'Saved by {by} at {at}',
    mine: 'Yours',
    mineAt: 'Yours, typed at {at}',
    empty: 'empty',
  },
  lease: {
    held: '{name} has been filling this in since {at}, so it is read-only for now',
    heldHelp: 'What they save shows up below. The page is free when they leave or pause for some minutes.',
    askedFor: '{name} has been told that you would like this page. You will hear here when it is free.',
    taken: '{name} took this page over at {at}',
    theirWord: 'Their word: “{word}”',
    elsewhere: 'Open on another device or in another window since {at}',
    elsewhereHelp: 'By yourself. It is read-only here, so that you don’t write in two places.',
    here: 'Fill it in here instead',
    ask: 'Ask them for it',
    take: 'Take it over',
    word: 'A word to them',
    wordHint: 'For example: adding the standard’s number. What is saved is not lost',
    takeNow: 'Take it over now',
    notNow: 'Not now',
    free: 'This page is free; you can fill it in now',
    begin: 'Start',
    asked: '{name} would like to fill this page in',
    askedHelp: 'What you wrote is saved before you hand it over.',
    giveUp: 'Hand it over',
    formAnyway: 'Fill it in anyway (versions decide when you save; nothing of theirs is overwritten)',
  },
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
