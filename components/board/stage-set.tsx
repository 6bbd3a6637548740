'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { BOARD_STAGES, type BoardStage, columnName } from '@/domain/board/stages'
import { Checkbox } from '../ui/choice'
import { Icon } from '../ui/icon'

/** The stages asked for, any number of them: plain boxes of the form behind a lid, so that they work without script. */
export function StageSet({ chosen }: { chosen: readonly BoardStage[] }) {
  const t = useTranslations('views')
  const all = useTranslations('board.query')('all')
  const w = useTranslations('workflow.stage')
  const lid = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const shut = (event: Event) => {
      const box = lid.current
      if (!box?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        event.preventDefault()
        box.open = false
        box.querySelector('summary')?.focus()
      } else if (event.target instanceof Node && !box.contains(event.target)) box.open = false
    }
    document.addEventListener('pointerdown', shut)
    lid.current?.addEventListener('keydown', shut)
    const kept = lid.current
    return () => {
      document.removeEventListener('pointerdown', shut)
      kept?.removeEventListener('keydown', shut)
    }
  }, [])
  const only = chosen.length === 1 ? chosen[0] : undefined
  const text = only ? w(columnName(only)) : chosen.length > 0 ? t('stagesSome', { n: chosen.length }) : all
  return (
    <details ref={lid} className="stage-set">
      <summary className="query" data-set={chosen.length > 0 || undefined}>
        <span>{t('stages')}</span>
        <b>{text}</b>
        <Icon name="down" />
      </summary>
      <fieldset className="pop">
        <legend className="sr-only">{t('stages')}</legend>
        {BOARD_STAGES.map(stage => (
          <Checkbox key={stage} name="stage" value={stage} defaultChecked={chosen.includes(stage)}>
            {w(columnName(stage))}
          </Checkbox>
        ))}
      </fieldset>
    </details>
  )
}
