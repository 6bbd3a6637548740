import { useTranslations } from 'next-intl'
import { Chip } from './chip'
import type { IconName } from './icon'
import { Stamp } from './stamp'
import type { Tone } from './tone'

/** How each status of a certificate looks; its word is in the `ui` words. */
export const certificateFace = {
  valid: { tone: 'ok', icon: 'check-circle' },
  suspended: { tone: 'wait', icon: 'pause-circle' },
  revoked: { tone: 'bad', icon: 'x-circle' },
  cancelled: { tone: 'neutral', icon: 'minus-circle' },
  expired: { tone: 'neutral', icon: 'clock' },
  replaced: { tone: 'info', icon: 'swap' },
  noticed: { tone: 'wait', icon: 'clock' },
} as const satisfies Record<string, { tone: Tone; icon: IconName }>

export type CertificateFace = keyof typeof certificateFace

export function CertificateStatus({ status }: { status: CertificateFace }) {
  const t = useTranslations('ui.certificate')
  const { tone, icon } = certificateFace[status]
  return (
    <Chip tone={tone} icon={icon}>
      {t(status)}
    </Chip>
  )
}

/** The status as a seal; one in a view. */
export function CertificateStamp({ status }: { status: CertificateFace }) {
  const t = useTranslations('ui.stamp')
  return <Stamp tone={certificateFace[status].tone}>{t(status)}</Stamp>
}
