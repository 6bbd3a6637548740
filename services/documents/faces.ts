import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coveredCodePoints } from './cmap'

const packages = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@expo-google-fonts')

const face = (family: 'serif' | 'sans', weight: '400Regular' | '700Bold') =>
  join(packages, `noto-${family}-sc`, weight, `Noto${family === 'serif' ? 'Serif' : 'Sans'}SC_${weight}.ttf`)

/** The only four faces a document may be set in: Song and sans, regular and bold. */
export const facePaths: readonly string[] = [
  face('serif', '400Regular'),
  face('serif', '700Bold'),
  face('sans', '400Regular'),
  face('sans', '700Bold'),
]

let covered: readonly ReadonlySet<number>[] | undefined

const inEveryFace = (point: number): boolean => {
  covered ??= facePaths.map(path => coveredCodePoints(readFileSync(path)))
  return covered.every(points => points.has(point))
}

// A bidi control or a private-use character can be in a font and still print as something else than it says.
const unprintable = /[\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Variation_Selector}]|[^\P{Cc}\n\r\t]/u

/**
 * The characters of a text that can't be printed faithfully, each once, in order of appearance.
 * A character counts as printable only when all four bundled faces have it, because broken glyphs still
 * extract as correct text and nobody would notice. Empty means the text may be typeset.
 */
export function glyphGaps(text: string): string[] {
  const gaps = new Set<string>()
  for (const char of text) {
    const point = char.codePointAt(0)
    if (point === undefined || char === '\n' || char === '\r' || char === '\t') continue
    if (unprintable.test(char) || !inEveryFace(point)) gaps.add(char)
  }
  return [...gaps]
}
