import { useTranslations } from 'next-intl'
import { Notice } from '../ui/notice'

/** What became of files sent by a plain form, told on the page it came back to. */
export function UploadOutcome({
  taken,
  refused,
}: {
  taken: readonly string[]
  refused: readonly { reason: string; name: string }[]
}) {
  const t = useTranslations('hub.evidence')
  const hub = useTranslations('hub')
  const own = useTranslations('refusal')
  const sentence = (reason: string) =>
    t.has(`reasons.${reason}`) ? t(`reasons.${reason}`) : own.has(reason) ? own(reason) : own('invalid')
  if (taken.length === 0 && refused.length === 0) return null
  return (
    <div className="mb-4 grid gap-3">
      {taken.length > 0 && (
        <Notice tone="ok" role="status" title={t('takenFiles', { n: taken.length })}>
          <ul>
            {taken.map(name => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="bad" role="alert" title={t('refusedFiles', { n: refused.length })}>
          <ul className="list-disc pl-5">
            {refused.map(({ reason, name }) => (
              <li key={`${reason}-${name}`}>
                {name ? hub('named', { name, text: sentence(reason) }) : sentence(reason)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
