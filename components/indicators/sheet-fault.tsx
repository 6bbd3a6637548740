import { useTranslations } from 'next-intl'
import type { SheetFault } from '@/domain/indicators/sheet/read'
import { useMarks } from '../ui/marks'
import { Notice } from '../ui/notice'

/** Why a whole sheet can't be read, and how to mend it. */
export function FaultNotice({ fault }: { fault: SheetFault }) {
  const t = useTranslations('indicators.sheet.fault')
  const words = useTranslations('application.fields.indicators.rows.columns')
  const marks = useMarks()
  const names =
    fault.code === 'no_headings'
      ? fault.missing.map(column => words(`${column}.label`)).join(marks.list)
      : fault.code === 'heading_twice'
        ? words(`${fault.column}.label`)
        : ''
  const values = { names, most: fault.code === 'too_many_rows' ? fault.most : 0 }
  return (
    <Notice tone="bad" role="alert" className="mt-6" title={t(fault.code, values)}>
      {t(`${fault.code}_mend`, values)}
    </Notice>
  )
}
