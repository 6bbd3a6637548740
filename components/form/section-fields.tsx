'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type Control, useForm } from 'react-hook-form'
import { fieldsOf } from '@/domain/application/asked-fields'
import type { Field } from '@/domain/application/field'
import type { Problem } from '@/domain/application/section'
import { type SectionDrafts, sectionOf } from '@/domain/application/sections'
import { isPartAsked } from '@/domain/application/status'
import { isShown } from '@/domain/application/visible'
import { BrandValuePanel } from '../apply/brand-value/panel'
import { KpiTrends } from '../indicators/kpi-trends'
import { Button } from '../ui/button'
import { useEarlyTyping } from '../ui/early'
import { ErrorSummary } from '../ui/error-summary'
import { SectionHead } from '../ui/section-head'
import { ShownTo } from '../ui/shown-to'
import { whenStill } from '../ui/still'
import { adjustedProfitRow } from './adjusted-profit'
import { FieldView, isWide, PAIRED } from './field-view'
import { type FormParts, FormProvider, type FormValues, type TableValues } from './form-context'
import { IndicatorGrid } from './indicator-grid'
import { judge, shownProblems } from './judge'
import { PartHelp } from './part-help'
import type { RawRow } from './raw'
import type { SectionFormProps } from './section-props'
import { TableCards } from './table-cards'
import { YearGrid } from './year-grid'

/** Answers are judged this long after the last stroke, and at once when the form is sent. */
const JUDGE_MS = 120

type Props = SectionFormProps & {
  initial: RawRow
  stored: Readonly<Record<string, unknown>>
  openFields: readonly string[]
  isLive: boolean
  isBusy: boolean
  formAction: (form: FormData) => void
  onChange: (raw: RawRow) => void
  onLeave: (to: `/${string}`) => Promise<void>
  onFlush: () => Promise<boolean>
}

/** A place of the application as the id of its input. */
const idOf = (path: string): string => `field-${path.replaceAll('.', '-')}`

/** Enter that ends an input method's composition must never send the form. */
const holdEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229))
    event.preventDefault()
}

/** Questions of a section part by part, judged as they are typed. */
export function SectionFields(props: Props) {
  const { section, initial, stored, context, openFields, isLive, problems: given } = props
  const t = useTranslations('hub.form')
  const words = useTranslations('application')
  const hub = useTranslations('hub')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const form = useForm<FormValues>({ defaultValues: { patch: initial } })
  const [raw, setRaw] = useState<RawRow>(initial)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isAsked, setIsAsked] = useState(given !== null)
  const [asked, setAsked] = useState(0)
  const { onChange } = props
  const typed = useRef(initial)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          // Every input of the form holds what a Raw can be.
          typed.current = structuredClone(values.patch) as RawRow
          onChange(typed.current)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => whenStill(() => setRaw(typed.current)), JUDGE_MS)
        },
      }),
    [form, onChange],
  )

  const place = useEarlyTyping()

  const { parts } = sectionOf(section)
  const fields = useMemo(() => fieldsOf(section, context.asked), [section, context.asked])
  const judged = useMemo(
    () => judge(section, stored, raw, context, openFields),
    [section, stored, raw, context, openFields],
  )
  const shown = shownProblems(judged.problems, isAsked, left)
  const say = (code: string, values: Record<string, string | number>) =>
    words.has(`problems.${code}`) ? words(`problems.${code}`, values) : words('problems.type')
  const labelOf = (path: string): string => {
    const [fieldId = '', row, column] = path.split('.')
    const at = `fields.${section}.${fieldId}`
    const question = section === 'product' && context.questions.find(one => one.id === row)
    if (question) return question.label[locale]
    if (!words.has(`${at}.label`)) return ''
    if (row === undefined || column === undefined) return words(`${at}.label`)
    const name = words.has(`${at}.columns.${column}.label`) ? words(`${at}.columns.${column}.label`) : ''
    return t('cell', { row: Number(row) + 1, column: name })
  }

  const toldOf = (problem: Problem): string => {
    const name = labelOf(problem.path)
    const text = say(problem.code, problem.values)
    return name === '' ? text : hub('named', { name, text })
  }

  const partsOfForm: FormParts = {
    section,
    register: form.register,
    control: form.control,
    // react-hook-form can't tell tables from other answers in one record; only paths of tables are used with this.
    tables: form.control as unknown as Control<TableValues>,
    fill: (path, value) => form.setValue(`patch.${path}`, value, { shouldDirty: true }),
    messageAt: path => {
      const problem = shown.find(one => one.path === path)
      return problem && say(problem.code, problem.values)
    },
    leave: path =>
      whenStill(() => {
        setRaw(typed.current)
        setLeft(before => (before.has(path) ? before : new Set([...before, path])))
      }),
    value: judged.value,
    raw,
    context,
    isOpen: id => openFields.includes(id),
    registeredOn: id => {
      const told = props.registered?.answers[id]
      return told !== undefined && told === judged.value[id] ? props.registered?.asOf : undefined
    },
    reveal: props.reveal && {
      ...props.reveal,
      go: () => props.reveal && void props.onLeave(props.reveal.href),
    },
    isLive,
  }

  const live: SectionDrafts = { ...props.others, [section]: judged.value }

  const view = (id: string, field: Field) => {
    const at = {
      field,
      path: id,
      at: `${section}.${id}`,
      initial: initial[id] ?? '',
      isLocked: !openFields.includes(id),
      isTitled: parts.some(
        part =>
          part.fields.includes(id) &&
          words(`sections.${section}.parts.${part.id}`) === words(`fields.${section}.${id}.label`),
      ),
    }
    if (field.kind !== 'table') return <FieldView {...at} />
    if (section === 'indicators') return <IndicatorGrid {...at} points={props.indicatorPoints} />
    if (id === 'years')
      return (
        <>
          <YearGrid
            {...at}
            marksBase={section === 'brand_value'}
            computed={section === 'brand_value' ? [adjustedProfitRow(raw, t('adjusted'))] : []}
          />
          {section === 'quality_results' && <KpiTrends rows={live.quality_results?.years ?? []} />}
        </>
      )
    return <TableCards {...at} />
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter
    const to = pressed instanceof HTMLButtonElement && pressed.value === 'list' ? props.list : props.next
    clearTimeout(timer.current)
    typed.current = structuredClone(form.getValues('patch')) as RawRow
    setRaw(typed.current)
    const { problems } = judge(section, stored, typed.current, context, openFields)
    if (to === props.next && problems.length > 0) {
      setIsAsked(true)
      setAsked(n => n + 1)
      await props.onFlush()
      return
    }
    await props.onLeave(to)
  }
  const listed = isAsked ? shown : []
  return (
    <FormProvider parts={partsOfForm}>
      <ErrorSummary
        key={asked}
        errors={listed.map(problem => ({
          fieldId: idOf(problem.path),
          message: toldOf(problem),
        }))}
      />
      <form
        id="section-form"
        ref={place}
        // Answers come from the server; a browser that puts back its own on a reload would write over a colleague's.
        autoComplete="off"
        action={props.formAction}
        onSubmit={isLive ? submit : undefined}
        onKeyDown={holdEnter}
        noValidate
      >
        <ShownTo />
        <input type="hidden" name="applicationId" value={props.applicationId} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="version" value={props.version} />
        {parts
          .filter(part => isPartAsked(section, part, live, context))
          .map(part => (
            <section key={part.id} id={`part-${part.id}`} className="mt-8 scroll-mt-6">
              {/* A section of one part has said its name already. */}
              {parts.length > 1 && (
                <SectionHead title={words(`sections.${section}.parts.${part.id}`)} small />
              )}
              <PartHelp at={`${section}.${part.id}`} />
              <div className="mt-4 grid grid-cols-2 gap-x-6 gap-y-6 max-lg:grid-cols-1">
                {part.fields.map(id => {
                  const field = fields[id]
                  if (!field || !isShown(field, judged.value)) return null
                  return (
                    <div key={id} className={isWide(field) ? 'col-span-full min-w-0' : PAIRED}>
                      {view(id, field)}
                    </div>
                  )
                })}
              </div>
            </section>
          ))}
        {section === 'brand_value' && (
          <BrandValuePanel sections={live} settings={props.settings} code={props.schemeCode} />
        )}
      </form>
      {props.children}
      <div className="mt-10 flex flex-wrap gap-3 border-t border-line pt-6">
        <Button
          type="submit"
          form="section-form"
          name="_then"
          value="next"
          look="primary"
          wide
          busy={props.isBusy}
        >
          {t('saveNext')}
        </Button>
        <Button type="submit" form="section-form" name="_then" value="list" wide busy={props.isBusy}>
          {t('saveList')}
        </Button>
      </div>
    </FormProvider>
  )
}
