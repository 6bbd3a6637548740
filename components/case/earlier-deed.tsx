import { useTranslations } from 'next-intl'

/** What somebody did on a case before, which keeps them from doing the other thing. */
export function EarlierDeed({ earlier: { deed, on } }: { earlier: { deed: string; on: string } }) {
  const t = useTranslations('refusal')
  const words = useTranslations('workflow')
  const name = [`transition.${deed}`, `event.${deed}`].find(key => words.has(key))
  return <p>{t('separationBy', { deed: name ? words(name) : deed, on })}</p>
}
