import type zh from '../zh-CN/scoring'

const words: typeof zh = {}

export default words
