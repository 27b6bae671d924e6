export const sessionMessages = {} as const;
