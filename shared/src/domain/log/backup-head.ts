/** How a backup begins, by which it is known again whatever its name. */
export const BACKUP_HEAD = '{"format":"unslouch backup",';
