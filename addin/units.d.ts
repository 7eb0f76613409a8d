export declare function charactersToPoints(characters: number): number;
export declare function millimetresToPoints(millimetres: number): number;
