import { pinyin } from 'pinyin-pro'
import { type Searchable, searchTextOf } from '@/domain/register/patterns'

const syllables = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true })

/** What is stored in `certificate.search`: names, numbers and their pinyin. Write it whenever one of them is written. */
export const registerSearchText = (facts: Searchable): string => searchTextOf(facts, syllables)
