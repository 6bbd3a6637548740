'use client'
import { useTranslations } from 'next-intl'
import type { TableFault } from '@/domain/sheet/table'
import { useMarks } from '../ui/marks'
import { Notice } from '../ui/notice'

/** Why a whole sheet can't be read, and how to mend it. */
export function TableFaultNotice<C extends string>({
  fault,
  nameOf,
}: {
  fault: TableFault<C>
  nameOf: (column: C) => string
}) {
  const t = useTranslations('veto.upload.fault')
  const marks = useMarks()
  const names =
    fault.code === 'no_headings'
      ? fault.missing.map(nameOf).join(marks.list)
      : fault.code === 'heading_twice'
        ? nameOf(fault.column)
        : ''
  const values = { names, most: fault.code === 'too_many_rows' ? fault.most : 0 }
  return (
    <Notice tone="bad" role="alert" className="mt-6" title={t(fault.code, values)}>
      {t(`${fault.code}_mend`, values)}
    </Notice>
  )
}
