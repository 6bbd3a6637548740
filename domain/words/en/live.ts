import type zh from '../zh-CN/live'

const words: typeof zh = {
  state: {
    connecting: 'Connecting',
    live: 'Live',
    polling: 'Every 30 s',
    offline: 'Offline',
    ended: 'Signed out',
  },
  note: {
    connecting: 'Waiting for the changes of others',
    live: 'Changes by others appear at once',
    polling: 'Changes can’t be received at once; the board asks every 30 seconds',
    offline: 'No connection; the board may be out of date',
    ended: 'Sign in again to go on',
  },
  unread: 'News in {n} of mine',
  arrived: '{title} came to {stage}.',
  moved: '{title} moved to {stage}.',
  left: '{title} left the board.',
  gone: '{title} is no longer here.',
  many: '{n} cases changed.',
  looking: '{name} is looking',
  moving: '{name} is moving it',
  others: '{n} more',
}

export default words
