/** A JSON value, and the object form of one. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [name: string]: Json };

/** A JSON value that holds no other. */
export type Scalar = null | boolean | number | string;
