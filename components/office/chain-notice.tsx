import { useTranslations } from 'next-intl'
import { Notice } from '../ui/notice'

/** The verdict on the chain of the audit log. */
export function ChainNotice({ lines, broken }: { lines: number; broken: readonly number[] }) {
  const t = useTranslations('admin.audit')
  if (broken.length === 0)
    return (
      <Notice tone="ok" icon="shield" role="status" title={t('checkOk', { n: lines })}>
        {t('checkOkText')}
      </Notice>
    )
  return (
    <Notice tone="bad" role="alert" title={t('checkBad', { n: broken.length })}>
      {t('checkBadText', { list: broken.slice(0, 20).join(', ') })}
    </Notice>
  )
}
