/** A value that stands wherever a manifest holds a secret. No rule of the masks knows its like, so that only the readers keep it back. */
export const PLANTED = 'zq planted 7f3a91';
