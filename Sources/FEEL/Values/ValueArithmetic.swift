import CivilTime
import DecimalArithmetic
import Diagnostics

/// The arithmetic of FEEL (DMN 1.5 §10.3.2.15, Tables 57-60).
public enum ValueArithmetic {
}
