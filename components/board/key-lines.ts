import { useTranslations } from 'next-intl'
import type { KeyLine } from './help'

/** The keys of the board, for the help and the foot. */
export function useKeyLines(canPick = false): KeyLine[] {
  const t = useTranslations('board.keys')
  return [
    { keys: ['J', 'K'], text: t('upDown') },
    { keys: ['H', 'L'], text: t('columns') },
    { keys: ['M'], text: t('move') },
    ...(canPick ? [{ keys: ['X'], text: t('pick') }] : []),
    { keys: ['Z'], text: t('undo') },
    { keys: [t('space')], text: t('preview') },
    { keys: ['E'], text: t('open') },
    { keys: ['/'], text: t('search') },
    { keys: ['?'], text: t('help') },
    { keys: ['Esc'], text: t('close') },
  ]
}
