/** Paths on a grid of 20, drawn with a round pen of 1.7. `<Icon path={closeIcon} />` */
export const syncIcon =
  'M16.2 8A6.6 6.6 0 0 0 4.6 6.2L3 8m0-4.2V8h4.2M3.8 12a6.6 6.6 0 0 0 11.6 1.8L17 12m0 4.2V12h-4.2';
export const pauseIcon = 'M7 4v12M13 4v12';
export const homeIcon = 'M3 10l7-6.4 7 6.4M5 8.6v7.9h10V8.6';
export const closeIcon = 'M4.5 4.5l11 11m0-11l-11 11';
export const checkIcon = 'M4 10.5l4.2 4.2L16 6.4';
export const questionIcon =
  'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4M7.9 8a2.1 2.1 0 1 1 3.2 2c-.7.4-1.1.8-1.1 1.6m0 2.2v.05';
export const alertIcon = 'M10 3.2l7.4 13.2H2.6L10 3.2m0 4.9v3.8m0 2.2v.05';
export const chevronIcon = 'M7.6 4.6L13 10l-5.4 5.4';
export const chevronDownIcon = 'M4.6 7.6L10 13l5.4-5.4';
export const captionsIcon =
  'M4.6 4.4h10.8a2 2 0 0 1 2 2v7.2a2 2 0 0 1-2 2H4.6a2 2 0 0 1-2-2V6.4a2 2 0 0 1 2-2M9 8.7a1.9 1.9 0 1 0 0 2.6m5.2-2.6a1.9 1.9 0 1 0 0 2.6';
export const captionsOffIcon = `${captionsIcon}M3 17L17 3`;
export const soundIcon = 'M3 7.8h2.7L10 4.2v11.6l-4.3-3.6H3zM13 7.6a3.4 3.4 0 0 1 0 4.8m2.2-7a6.5 6.5 0 0 1 0 9.2';
export const soundOffIcon = 'M3 7.8h2.7L10 4.2v11.6l-4.3-3.6H3zM13.4 8l4 4m0-4l-4 4';
export const desktopIcon =
  'M4.2 4h11.6a1.2 1.2 0 0 1 1.2 1.2v6.6a1.2 1.2 0 0 1-1.2 1.2H4.2A1.2 1.2 0 0 1 3 11.8V5.2A1.2 1.2 0 0 1 4.2 4M10 13v3m-3 .4h6';
export const laptopIcon = 'M5.6 4.6h8.8a1.2 1.2 0 0 1 1.2 1.2v6H4.4v-6a1.2 1.2 0 0 1 1.2-1.2M2.6 15.2h14.8';
export const phoneIcon =
  'M7.2 2.8h5.6A1.4 1.4 0 0 1 14.2 4.2v11.6a1.4 1.4 0 0 1-1.4 1.4H7.2a1.4 1.4 0 0 1-1.4-1.4V4.2a1.4 1.4 0 0 1 1.4-1.4M9.2 14.6h1.6';
export const plusIcon = 'M10 4v12M4 10h12';
export const keyboardIcon =
  'M3.4 5.2h13.2a1 1 0 0 1 1 1v7.6a1 1 0 0 1-1 1H3.4a1 1 0 0 1-1-1V6.2a1 1 0 0 1 1-1M5.4 8.4h.1m3 0h.1m3 0h.1m2.9 0h.1M7 11.8h6';
export const moonIcon = 'M16.2 11.6A6.6 6.6 0 1 1 8.4 3.8a5.2 5.2 0 0 0 7.8 7.8';
export const stepsIcon = 'M3 15.8h14M3.4 13.2c3.2-.2 5.2-3.4 5.8-9l2.4.8c.2 3.6 1.2 6 5 7.2.4 1 .4 2-.2 3.6H3.4z';
export const todayIcon = 'M2.6 13.6h3c2 0 1.8-7.2 4.4-7.2s2.4 7.2 4.4 7.2h3';
export const weekIcon = 'M3 5.4h14M3 10h14M3 14.6h9';
export const planIcon =
  'M4.4 4.6h11.2a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4.4a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1M3.4 8.4h13.2M7 3v3m6-3v3m-5.6 6.4l1.8 1.8 3.4-3.4';
export const historyIcon = 'M10 17a7 7 0 1 0-6.7-9M3 4.2V8h3.8M10 6.2V10l2.8 1.8';
export const downloadIcon = 'M10 3.4v8.4m-3.4-3.2L10 12l3.4-3.4M3.4 12.6v3a1 1 0 0 0 1 1h11.2a1 1 0 0 0 1-1v-3';
export const slidersIcon =
  'M3 6.2h5.2m4.2 0H17M3 13.8h2.6m4.2 0H17M10.3 8.3a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2M7.7 15.9a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2';
export const moreIcon =
  'M3.8 10a.7.7 0 1 0 1.4 0 .7.7 0 0 0-1.4 0m5.5 0a.7.7 0 1 0 1.4 0 .7.7 0 0 0-1.4 0m5.5 0a.7.7 0 1 0 1.4 0 .7.7 0 0 0-1.4 0';
export const bookIcon =
  'M10 5.4C8.6 4.2 6 3.8 3 4v11.2c3-.2 5.6.2 7 1.4 1.4-1.2 4-1.6 7-1.4V4c-3-.2-5.6.2-7 1.4m0 0v11.2';
export const reviewIcon =
  'M5 3.4h10a1 1 0 0 1 1 1v11.2a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V4.4a1 1 0 0 1 1-1M7.2 7.2h5.6M7.2 10h5.6M7.2 12.8h3.2';
export const fileIcon =
  'M6 2.8h5.4L15 6.4v9.4a1.4 1.4 0 0 1-1.4 1.4H6.4A1.4 1.4 0 0 1 5 15.8V4.2a1.4 1.4 0 0 1 1.4-1.4M11.2 3v3.6H15';
export const backIcon = 'M10 3v14M7.4 5.2h5.2M6 8.4h8M6.8 11.6h6.4M7.8 14.8h4.4';
