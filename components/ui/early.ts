'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLive } from './use-live'

type Answer = HTMLInputElement | HTMLTextAreaElement

/** Puts back what the page came with, then types again what is there, so that the script hears of a change. */
const retype = (field: Answer, value = field.value) => {
  const { selectionStart, selectionEnd } = field
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  field.value = field.defaultValue
  // Set by the element's own setter: the one React lays over it would note the change as heard.
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
  if (field === document.activeElement && selectionStart !== null)
    field.setSelectionRange(selectionStart, selectionEnd)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  // Whoever has gone on to the next field has left this one, and what is kept on leaving it is kept.
  if (field !== document.activeElement) field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
}

const retick = (box: HTMLInputElement) => {
  box.checked = box.defaultChecked
  box.click()
}

const isPicked = ({ options, selectedIndex }: HTMLSelectElement): boolean =>
  selectedIndex !==
  Math.max(
    0,
    [...options].findLastIndex(option => option.defaultSelected),
  )

type Texts = ReadonlyMap<HTMLTextAreaElement, string>

/** Long texts as they stand: React puts back the page's own when it takes over one that came with text. */
const textsOfPage = (): Texts =>
  new Map([...document.querySelectorAll('textarea')].map(field => [field, field.value]))

type Fields = HTMLFormElement | HTMLFieldSetElement

/** Says again what was typed, ticked or chosen in a form since its page came. */
const replay = (form: Fields, texts: Texts): void => {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) {
      const text = texts.get(field) ?? field.value
      if (text !== field.defaultValue) retype(field, text)
    } else if (field instanceof HTMLSelectElement) {
      if (isPicked(field)) field.dispatchEvent(new Event('change', { bubbles: true }))
    } else if (field instanceof HTMLInputElement && field.type === 'file') {
      if (field.files?.length) field.dispatchEvent(new Event('change', { bubbles: true }))
    } else if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      // Of a group of radios the one that lost its mark goes with the one that got it.
      const isChanged = field.checked !== field.defaultChecked
      if (isChanged && (field.checked || field.type === 'checkbox')) retick(field)
    } else if (field instanceof HTMLInputElement && field.type !== 'hidden') {
      if (field.value !== field.defaultValue) retype(field)
    }
  }
}

/**
 * For a form, or a group of fields, that comes with its page: what was filled in before the script ran counts as filled in now. On a slow line
 * that may be much, and React hears only of what changes later. To be called after the effects the form listens with.
 */
export function useEarlyTyping<F extends Fields = HTMLFormElement>(): RefObject<F | null> {
  const form = useRef<F>(null)
  const isLive = useLive()
  // Read while the page is taken over; whatever is rendered later has nothing early.
  const [texts] = useState(() => (isLive || typeof document === 'undefined' ? null : textsOfPage()))
  const isSaid = useRef(false)
  useEffect(() => {
    if (texts && form.current && !isSaid.current) replay(form.current, texts)
    isSaid.current = true
  }, [texts])
  return form
}
