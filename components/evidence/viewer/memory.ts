'use client'
import { z } from 'zod'
import { A4, TURNS, type Turn, type Zoom } from './geometry'

const Kept = z.object({
  page: z.number().int().min(1),
  zoom: z.union([z.literal('width'), z.literal('page'), z.number().min(0.1).max(8)]),
  turn: z.literal([...TURNS]),
  /** How far the page is scrolled, in fractions of its size. */
  left: z.number(),
  top: z.number(),
  /** Height over width of the page last drawn. */
  ratio: z.number().positive(),
})

/** How somebody left a file: its page, zoom, turn and place. */
export type Left = { page: number; zoom: Zoom; turn: Turn; left: number; top: number; ratio: number }

export const FRESH: Left = { page: 1, zoom: 'width', turn: 0, left: 0, top: 0, ratio: A4 }

const name = (fileId: string): string => `viewer:${fileId}`
const held = new Map<string, Left>()

/** How a file was left in this tab, or null when it was not looked at yet. */
export const recall = (fileId: string): Left | null => {
  const known = held.get(fileId)
  if (known || typeof window === 'undefined') return known ?? null
  try {
    const found = Kept.parse(JSON.parse(sessionStorage.getItem(name(fileId)) ?? ''))
    held.set(fileId, found)
    return found
  } catch {
    return null
  }
}

/** Notes how a file is being left; a browser that keeps nothing still knows it until the page is closed. */
export const remember = (fileId: string, more: Partial<Left>): void => {
  const next = { ...(recall(fileId) ?? FRESH), ...more }
  held.set(fileId, next)
  try {
    sessionStorage.setItem(name(fileId), JSON.stringify(next))
  } catch {
    // Nothing may be kept here.
  }
}
