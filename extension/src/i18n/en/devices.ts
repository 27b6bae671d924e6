export const devicesMessages = {} as const;
