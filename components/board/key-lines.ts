import { useTranslations } from 'next-intl'
import type { KeyLine } from './help'

/** The keys of the board, for the help and the foot. */
export function useKeyLines(canPick = false): KeyLine[] {
  const t = useTranslations('board.keys')
  return [
    { keys: ['J', 'K'], text: t('upDown') },
    { keys: ['H', 'L'], text: t('columns') },
    { keys: ['↑', '↓', '←', '→'], text: t('arrows') },
    { keys: ['M'], text: t('move') },
    { keys: ['Shift', 'F10'], text: t('menu') },
    ...(canPick
      ? [
          { keys: ['X'], text: t('pick') },
          { keys: ['Shift', t('space')], text: t('pickCard') },
        ]
      : []),
    { keys: ['Z'], text: t('undo') },
    { keys: [t('space')], text: t('preview') },
    { keys: ['E'], text: t('open') },
    { keys: [t('enter')], text: t('openCard') },
    { keys: ['/'], text: t('search') },
    { keys: ['?'], text: t('help') },
    { keys: ['Esc'], text: t('close') },
  ]
}

/** The keys of a table, or of the queue of the day, where cases are opened and not moved. */
export function useRowKeyLines(what: { canMove: boolean; canPick: boolean }): KeyLine[] {
  const t = useTranslations('board.keys')
  return [
    { keys: ['J', 'K'], text: t('upDown') },
    { keys: ['E'], text: t('open') },
    ...(what.canMove
      ? [
          { keys: ['M'], text: t('move') },
          { keys: [t('space')], text: t('preview') },
          { keys: ['Z'], text: t('undo') },
        ]
      : []),
    ...(what.canPick ? [{ keys: ['X'], text: t('pick') }] : []),
    { keys: ['/'], text: t('search') },
    { keys: ['?'], text: t('help') },
    { keys: ['Esc'], text: t('close') },
  ]
}
