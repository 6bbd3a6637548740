import { useTranslations } from 'next-intl'
import type { Step } from '@/domain/scoring/step'
import { useMarks } from '../ui/marks'

const REFS = ['firstPassYield', 'complaintsPerTenThousand', 'samplingPassRate', 'brandValue'] as const

/** A calculation line by line: what it is, the arithmetic, the result. */
export function StepLines({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations('scoring')
  const marks = useMarks()
  return (
    <dl className="mt-1 grid gap-1 text-12">
      {steps.map((step, at) => {
        const ref = REFS.find(r => r === step.ref)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one calculation in their order
          <div key={at}>
            <dt className="text-ink-3">
              {t(`steps.${step.label}`)}
              {ref ? `${marks.open}${t(`refs.${ref}`)}${marks.close}` : ''}
            </dt>
            <dd className="num">
              {step.expression} = <b>{step.result}</b>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
