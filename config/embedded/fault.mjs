/** A fault that the reader can put right: shown as one line, without a stack. Anything else that is thrown is a defect. */
export class Fault extends Error {}
