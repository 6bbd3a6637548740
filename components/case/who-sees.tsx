'use client'
import { useTranslations } from 'next-intl'
import type { Part } from '@/domain/policy/visibility'
import type { Stage } from '@/domain/workflow/types'
import { Button } from '../ui/button'
import { Popover } from '../ui/popover'
import { SeesList } from './sees-list'

/** Who sees a part of a case, read from the rules themselves, and who has looked lately. */
export function WhoSees({
  part,
  stage,
  mine,
  readers,
}: {
  part: Part
  stage: Stage
  /** What the reader is to this case. */
  mine: readonly string[]
  readers?: readonly { name: string; times: number }[]
}) {
  const t = useTranslations('case.visible')
  return (
    <Popover
      title={t('title', { part: t(`part.${part}`) })}
      aside={t('scheme')}
      trigger={
        <Button size="sm" icon="eye" className="needs-script">
          {t('button')}
        </Button>
      }
    >
      <SeesList part={part} stage={stage} mine={mine} readers={readers} />
    </Popover>
  )
}
