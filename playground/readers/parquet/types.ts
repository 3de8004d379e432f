import type { ConvertedType, ParquetType, SchemaElement } from 'hyparquet';

/** What the values of a column are, and so how each is written as text. */
export type CellType =
  | { readonly kind: 'text' | 'yes-no' | 'float' | 'half' | 'double' | 'date' | 'uuid' | 'bytes' | 'nested' }
  | { readonly kind: 'whole'; readonly unsigned: boolean }
  | { readonly kind: 'decimal'; readonly scale: number }
  /** `perSecond` counts make a second; of a `time`, since midnight. */
  | { readonly kind: 'timestamp' | 'time'; readonly perSecond: bigint };

const perSecond = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;

/** A column's type by what the file says about it: the newer annotation first, then the older, then how it is stored. */
export function cellTypeOf(element: SchemaElement): CellType {
  const { type, converted_type: converted, repetition_type: repetition, scale = 0 } = element;
  if (type === undefined || repetition === 'REPEATED') return { kind: 'nested' };
  if (converted === 'DECIMAL') return { kind: 'decimal', scale };
  return byLogicalType(element) ?? (converted === undefined ? undefined : byConvertedType[converted]) ?? byStorage[type];
}

function byLogicalType({ logical_type: logical, scale }: SchemaElement): CellType | undefined {
  switch (logical?.type) {
    case 'STRING':
    case 'ENUM':
    case 'JSON':
      return { kind: 'text' };
    case 'DECIMAL':
      return { kind: 'decimal', scale: scale ?? logical.scale };
    case 'DATE':
      return { kind: 'date' };
    case 'TIME':
      return { kind: 'time', perSecond: perSecond[logical.unit] };
    case 'TIMESTAMP':
      return { kind: 'timestamp', perSecond: perSecond[logical.unit] };
    case 'INTEGER':
      return { kind: 'whole', unsigned: !logical.isSigned };
    case 'UUID':
      return { kind: 'uuid' };
    case 'FLOAT16':
      return { kind: 'half' };
    case 'MAP':
    case 'LIST':
    case 'VARIANT':
      return { kind: 'nested' };
    case 'NULL':
    case 'BSON':
    case 'INTERVAL':
    case 'GEOMETRY':
    case 'GEOGRAPHY':
    case undefined:
      return undefined;
  }
}

const byConvertedType: Readonly<Partial<Record<ConvertedType, CellType>>> = {
  UTF8: { kind: 'text' },
  ENUM: { kind: 'text' },
  JSON: { kind: 'text' },
  DATE: { kind: 'date' },
  TIME_MILLIS: { kind: 'time', perSecond: perSecond.MILLIS },
  TIME_MICROS: { kind: 'time', perSecond: perSecond.MICROS },
  TIMESTAMP_MILLIS: { kind: 'timestamp', perSecond: perSecond.MILLIS },
  TIMESTAMP_MICROS: { kind: 'timestamp', perSecond: perSecond.MICROS },
  UINT_8: { kind: 'whole', unsigned: true },
  UINT_16: { kind: 'whole', unsigned: true },
  UINT_32: { kind: 'whole', unsigned: true },
  UINT_64: { kind: 'whole', unsigned: true },
};

const byStorage: Readonly<Record<ParquetType, CellType>> = {
  BOOLEAN: { kind: 'yes-no' },
  INT32: { kind: 'whole', unsigned: false },
  INT64: { kind: 'whole', unsigned: false },
  INT96: { kind: 'timestamp', perSecond: perSecond.NANOS },
  FLOAT: { kind: 'float' },
  DOUBLE: { kind: 'double' },
  BYTE_ARRAY: { kind: 'bytes' },
  FIXED_LEN_BYTE_ARRAY: { kind: 'bytes' },
};
