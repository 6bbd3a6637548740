import type zh from '../zh-CN/board'

const words: typeof zh = {}

export default words
