import type zh from '../zh-CN/office'

const words: typeof zh = {}

export default words
