package vn.chibo.admissions;

/** RECOGNITION: probation had begun before the program kept a case of it. */
public enum CaseKind {
    ADMISSION,
    READMISSION,
    RECOGNITION
}
